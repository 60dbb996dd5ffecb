import { config as useMessages, t } from '@vscode/l10n';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { env, l10n, Uri, window, workspace, type ExtensionContext } from 'vscode';
import { Annotator } from './app/annotator.js';
import { DraftChecker } from './app/draft-checker.js';
import { DraftFacts } from './app/draft-facts.js';
import { Ledger } from './app/ledger.js';
import { LinkChecker } from './app/link-checker.js';
import { ProofCache } from './app/proof-cache.js';
import { ScoreHistory } from './app/score-history.js';
import { WindowCache } from './app/window-cache.js';
import { ModelClient } from './inference/client.js';
import { annotationFailureMessage } from './messages/failures.js';
import { storeFailureMessage } from './messages/store.js';
import { ProofClient } from './proofreading/client.js';
import { TextClient } from './text/client.js';
import { registerAudit } from './vscode/audit.js';
import { registerCommands } from './vscode/commands.js';
import { Diagnostics } from './vscode/diagnostics.js';
import { draftContexts } from './vscode/draft-contexts.js';
import { DraftEntities } from './vscode/draft-entities.js';
import { DraftWatcher, type DraftState } from './vscode/draft-watcher.js';
import { registerEntityCommands } from './vscode/entity-commands.js';
import { EntityDecorations } from './vscode/entity-decorations.js';
import { registerEntityHover } from './vscode/entity-hover.js';
import { registerEntityRename } from './vscode/entity-rename.js';
import { EntityTree } from './vscode/entity-tree.js';
import { registerFindingCommands } from './vscode/finding-commands.js';
import { registerLanguageTools } from './vscode/language-tools.js';
import { FOCUS_COMMANDS } from './vscode/focus-command-names.js';
import { LazyPart } from './vscode/lazy-part.js';
import { registerLazyTools } from './vscode/lazy-tools.js';
import { LiveFindings } from './vscode/live-findings.js';
import { ModelStatus } from './vscode/model-status.js';
import { ProjectFiles } from './vscode/project-files.js';
import { registerQuickFixes } from './vscode/quick-fixes.js';
import { RulePages } from './vscode/rule-pages.js';
import { recordScores } from './vscode/score-recorder.js';
import { ScoreStatus } from './vscode/score-status.js';
import { SectionLenses } from './vscode/section-lenses.js';
import { machineSettings } from './vscode/settings.js';
import { StoreOpener } from './vscode/store-opener.js';
import { registerTagPicker } from './vscode/tag-picker.js';
import { TASK_TOOLS } from './vscode/task-tool-names.js';
import type { TimeSide } from './vscode/time-side.js';
import { TIME_COMMANDS } from './vscode/time-command-names.js';
import { TimeWorker } from './vscode/time-worker.js';
import { tickFirstStep } from './vscode/walkthrough.js';
import { watchFocus } from './vscode/watch-focus.js';
import { workspaceFiles } from './vscode/workspace-files.js';

/** Milliseconds after which the proofreaders rest: they hold more memory than all else, and start again in a second. */
const PROOFREADER_RESTS = 120_000;

/** What the extension gives to tests and to other extensions. */
export interface InkbearingApi {
  /** Settles when no draft is waiting or being annotated. */
  whenIdle(): Promise<void>;
  /** The annotations of an open draft. */
  state(uri: Uri): DraftState | undefined;
  /** The tree of the draft in the active editor. */
  readonly entities: EntityTree;
  /** What the status bar says of that draft. */
  readonly score: ScoreStatus;
  /** Tasks, schedule and the planning page, once they are loaded. */
  time(): Promise<TimeSide>;
}

/** Makes the parts and joins them: ports, services, surfaces. Loads no model. */
export const activate = (context: ExtensionContext): InkbearingApi => {
  // Before the worker loads ONNX Runtime: on Linux it would look up a telemetry host otherwise.
  process.env['ORT_DISABLE_TELEMETRY'] = '1';
  if (l10n.bundle !== undefined) useMessages({ contents: l10n.bundle });
  const log = window.createOutputChannel('Inkbearing', { log: true });
  const inExtension = (...path: readonly string[]): Uri => Uri.joinPath(context.extensionUri, ...path);
  const script = (name: string): URL => pathToFileURL(inExtension('dist', name).fsPath);
  const machine = machineSettings();
  const idleAfter = machine.modelIdleMinutes * 60_000;

  const parser = new TextClient(script('text-worker.js'));
  const classifier = new ModelClient({
    worker: script('model-worker.js'),
    folder: machine.modelFolder || inExtension('models').fsPath,
    idleAfter,
  });
  const proofreader = new ProofClient({
    worker: script('proof-worker.js'),
    idleAfter: Math.min(idleAfter, PROOFREADER_RESTS),
  });
  const links = new LinkChecker(workspaceFiles, () => Date.now());
  const checker = new DraftChecker(parser, new ProofCache(proofreader), links, () => setImmediate());
  const cache = new WindowCache();
  // What few need at once is loaded after the start: here, and where a store, a project or tags are asked for.
  const cacheFile = import('./storage/window-cache-file.js').then(
    ({ WindowCacheFile }) => new WindowCacheFile(Uri.joinPath(context.globalStorageUri, 'windows.jsonl').fsPath, cache),
  );
  const store = new StoreOpener(machine.storeFolder, log);
  const ledger = new Ledger(store.open);
  const focus = new LazyPart(FOCUS_COMMANDS, async () => {
    const { FocusSurface } = await import('./vscode/focus-surface.js');
    return () => new FocusSurface({ ledger, folder: store.folder, log: (text) => log.error(text) });
  });
  const timeWorker = new TimeWorker(script('optimiser-worker.js'), log);
  const time = new LazyPart(TIME_COMMANDS, async () => {
    const [{ TimeSide }, { timer }, worker] = await Promise.all([
      import('./vscode/time-side.js'),
      focus.get(),
      timeWorker.get(),
    ]);
    const { extensionUri: extension, storageUri: storage, workspaceState: memento } = context;
    return () => new TimeSide({ ...worker, extension, ledger, timer, log, storage, memento });
  });
  const history = new ScoreHistory(store.open, () => new Date());
  const facts = new DraftFacts(ledger, () => new Date());
  const annotator = new Annotator(parser, classifier, cache, { checker, pause: () => setImmediate() });
  const projects = new ProjectFiles();
  const watcher = new DraftWatcher(annotator, draftContexts(projects));
  const findings = new LiveFindings(watcher);
  const entities = new DraftEntities(watcher);
  const score = new ScoreStatus(watcher, history, facts);
  const tree = new EntityTree(watcher, entities);
  const pages = new RulePages(context.extensionUri);

  context.subscriptions.push(
    log,
    projects,
    projects.onDidChange(() => watcher.refresh()),
    watcher,
    watcher.onDidFail(({ failure }) => log.error(annotationFailureMessage(failure))),
    watcher.onDidHaveTrouble(({ code, message }) => log.warn(`${code} ${message}`)),
    tickFirstStep(watcher),
    findings,
    new Diagnostics(findings, pages),
    pages.register(),
    registerQuickFixes(findings),
    registerFindingCommands(watcher, findings, projects),
    new SectionLenses(watcher),
    new EntityDecorations(watcher),
    tree,
    registerEntityHover(entities),
    registerEntityRename(entities),
    registerEntityCommands(entities, (entry, document) => projects.learn(entry, document)),
    registerTagPicker(entities, async (document) => (await projects.of(document)).project),
    score,
    new ModelStatus(classifier, (text) => log.error(text)),
    registerCommands(watcher, annotator, log),
    registerLanguageTools((document) => watcher.read(document)),
    registerLazyTools(TASK_TOOLS, async () => (await time.get()).tasks.tools),
    registerAudit({ ledger, log, meetings: timeWorker.meetings }),
    recordScores(watcher, [history, facts], (failure) => log.error(storeFailureMessage(failure))),
    facts,
    focus,
    watchFocus(store.folder, focus),
    time,
    { dispose: () => timeWorker.dispose() },
    ledger,
    { dispose: async () => (await cacheFile).dispose() },
    { dispose: () => classifier.dispose() },
    { dispose: () => proofreader.dispose() },
    parser,
    { dispose: () => store.close() },
  );
  const ready = cacheFile.then((file) => file.load()).then(() => watcher.annotateVisible());
  // The views wait for what fills them, the start does not wait for the views.
  void ready.then(time.get);
  log.info(t('Inkbearing is ready ({0}, {1} folders).', env.language, workspace.workspaceFolders?.length ?? 0));
  return {
    entities: tree,
    score,
    time: time.get,
    whenIdle: () => ready.then(() => watcher.whenIdle()),
    state: (uri) => {
      const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
      return document && watcher.state(document);
    },
  };
};
