import { t } from '@vscode/l10n';
import type { Portfolio, PortfolioProblem } from '../domain/influence/portfolio.js';
import { problemOfTemplate } from '../domain/influence/plan/problem-of-template.js';
import { planTemplate, TEMPLATE_IDS } from '../domain/influence/plan/templates.js';
import { failure, success, type Result } from '../domain/result.js';
import { formatsOf } from '../messages/formats.js';
import { templateNames } from '../messages/plan-templates.js';
import { relaxationText } from '../messages/plan-reasons.js';
import { OptimiserClient } from '../optimiser/client.js';
import type { Assets } from './assets.js';
import { readDraft } from './drafts.js';
import type { CliIo, ExitCode } from './io.js';
import { readPlanInput } from './plan-input.js';
import { planJson } from './plan-json.js';
import { oneOf, readArguments } from './usage.js';

/** More than any plan takes, and less than people wait. */
const TIMEOUT = 120_000;

/** Numbers are written alike in English and Chinese. */
const FORMATS = formatsOf('en');

/** `inkbearing plan FILE|-` and `inkbearing plan --template NAME`: see docs/influence.md. */
export const runPlan = async (args: readonly string[], io: CliIo, assets: Assets): Promise<ExitCode> => {
  const refuse = (messages: readonly string[]): ExitCode => {
    for (const message of messages) io.stderr(`${message}\n`);
    return 2;
  };
  const problem = await readProblem(args, io);
  if (!problem.ok) return refuse(problem.failure);
  const portfolio = await solve(problem.value, assets);
  if (!portfolio.ok) return refuse([`inkbearing plan: ${portfolio.failure}`]);
  const { goals, kinds } = problem.value;
  const names = { kind: (id: string) => kinds.find((kind) => kind.id === id)?.name ?? id };
  io.stdout(`${JSON.stringify(planJson(portfolio.value, goals, names, FORMATS))}\n`);
  for (const relaxation of portfolio.value.relaxations)
    io.stderr(`${relaxationText(relaxation, goals, names, FORMATS)}\n`);
  return 0;
};

const wrong = (message: string): Result<never, readonly string[]> => failure([`inkbearing plan: ${message}`]);

/** The problem from a template, a file or standard input; or what is wrong, line by line. */
const readProblem = async (
  args: readonly string[],
  io: CliIo,
): Promise<Result<PortfolioProblem, readonly string[]>> => {
  const read = readArguments(args, { template: { type: 'string' } });
  if (!read.ok) return wrong(read.failure);
  const { values, positionals } = read.value;
  const [path = '-', ...others] = positionals;
  if (values.template !== undefined) {
    if (positionals.length > 0) return wrong(t('Give a template or a file, not both.'));
    return oneOf(TEMPLATE_IDS, values.template)
      ? success(problemOf(values.template))
      : wrong(t('There is no template "{0}". There are: {1}.', values.template, TEMPLATE_IDS.join(t(', '))));
  }
  if (others.length > 0) return wrong(t('Give one file, or none for standard input.'));
  const file = await readDraft(path, io);
  if (!file.ok) return wrong(`${file.failure.path}: ${file.failure.message}`);
  const input = readPlanInput(file.value.source);
  return input.ok ? input : failure(input.failure.map((fault) => `${path}: ${fault}`));
};

const problemOf = (template: (typeof TEMPLATE_IDS)[number]): PortfolioProblem =>
  problemOfTemplate(planTemplate(template, templateNames(template)));

const solve = async (problem: PortfolioProblem, { optimiserWorker }: Assets): Promise<Result<Portfolio, string>> => {
  const optimiser = new OptimiserClient({ worker: optimiserWorker, idleAfter: 0, timeout: TIMEOUT });
  try {
    const portfolio = await optimiser.plan(problem);
    if (portfolio.ok) return portfolio;
    return portfolio.failure.code === 'optimiser-slow'
      ? failure(t('The optimiser found no plan in time. Plan fewer weeks or fewer kinds.'))
      : failure(t('The optimiser does not work: {0}', portfolio.failure.message));
  } finally {
    await optimiser.dispose();
  }
};
