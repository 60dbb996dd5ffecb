import { t } from '@vscode/l10n';
import type { Expected, JsonFault, ProjectProblem } from '../domain/project/project-problem.js';

/** The key that a fault of the file as a whole goes by. */
const ROOT = '{}';

/** What is wrong with a project's file, and what to do. */
export const projectProblemMessage = ({ fault }: ProjectProblem): string => {
  switch (fault.code) {
    case 'broken-json':
      return jsonFaultMessage(fault.fault);
    case 'wrong-type':
      return fault.key === ROOT
        ? t('The file takes {0}.', expectedText(fault.expected))
        : t('"{0}" takes {1}.', fault.key, expectedText(fault.expected));
    case 'missing-key':
      return t('"{0}" is missing. Add it.', fault.key);
    case 'repeated-key':
      return t('"{0}" stands here twice. Keep one of them.', fault.key);
    case 'unknown-key':
      return t('"{0}" is not known here, so it does nothing. Check its spelling.', fault.key);
    case 'unknown-code':
      return t('There is no finding with the code "{0}", so this does nothing. Check its spelling.', fault.text);
    case 'empty-ignore':
      return t('This entry does not say what to ignore, so it does nothing. Give it a code, a file or a text.');
    case 'newer-version':
      return t(
        'The file was written for a newer Inkbearing (version {0}), so it is read as far as it is understood and never changed. Update Inkbearing.',
        fault.version,
      );
  }
};

const jsonFaultMessage = (fault: JsonFault): string => {
  switch (fault) {
    case 'value':
      return t('The JSON lacks a value here.');
    case 'comma':
      return t('The JSON lacks a comma before this.');
    case 'colon':
      return t('The JSON lacks a colon here.');
    case 'key':
      return t('The JSON lacks a key in double quotes here.');
    case 'close':
      return t('The JSON lacks a closing bracket or brace here.');
    case 'comment':
      return t('The comment is never closed.');
    case 'text':
      return t('The text in quotes is broken: close it, and write line breaks as \\n.');
    case 'symbol':
      return t('This is no JSON. Take it out, or put it in double quotes.');
  }
};

const expectedText = (expected: Expected): string => {
  switch (expected) {
    case 'text':
      return t('a text in double quotes');
    case 'object':
      return t('an object in braces');
    case 'list':
      return t('a list in brackets');
    case 'number':
      return t('a whole number from 1');
    case 'level':
      return t('error, warning, information, hint or off');
    case 'word':
      return t('a word, or an object with "text" and perhaps "type"');
    case 'tag':
      return t('a tag, or an object with "tag" and perhaps "words"');
    case 'code':
      return t('the code of a finding');
    case 'nothing-empty':
      return t('a text that is not empty');
  }
};
