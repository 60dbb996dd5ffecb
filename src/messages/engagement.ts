import { t } from '@vscode/l10n';
import type { TableFailure } from '../app/import-table.js';
import type { Measure } from '../domain/influence/engagement.js';
import type { RowFault } from '../domain/influence/import/import-preview.js';
import type { ImportField } from '../domain/influence/import-mapping.js';

/** What a measure is called. */
export const measureName = (measure: Measure): string => {
  switch (measure) {
    case 'views':
      return t('Views');
    case 'reads':
      return t('Reads');
    case 'reactions':
      return t('Reactions');
    case 'comments':
      return t('Comments');
    case 'followers':
      return t('New followers');
  }
};

/** What a column can hold, in words. */
export const importFieldName = (field: ImportField): string => {
  switch (field) {
    case 'url':
      return t('Address of the piece');
    case 'title':
      return t('Title of the piece');
    case 'id':
      return t('Id of the piece');
    case 'channel':
      return t('Channel');
    case 'published':
      return t('Day on which it appeared');
    case 'date':
      return t('Day of the counts');
    default:
      return measureName(field);
  }
};

/** Why a row was left out. */
export const rowFaultText = ({ code, column, value }: RowFault): string => {
  switch (code) {
    case 'no-number':
      return t('“{0}” in the column “{1}” is not a whole number.', value, column);
    case 'negative':
      return t('“{0}” in the column “{1}” is less than nothing.', value, column);
    case 'no-date':
      return t('“{0}” in the column “{1}” is not a day.', value, column);
    case 'date-future':
      return t('“{0}” in the column “{1}” is a day to come.', value, column);
    case 'channel-unknown':
      return value === ''
        ? t('It does not say on which channel, and neither do the address or the piece.')
        : t('There is no channel “{0}”.', value);
    case 'no-piece-named':
      return t('It names no piece: neither title nor address.');
    case 'unreadable':
      return t('It cannot be read.');
  }
};

/** Why a table cannot be imported, and what to do. */
export const tableFailureMessage = (failure: TableFailure, file: string): string => {
  switch (failure.code) {
    case 'not-encoded':
      return failure.encoding === 'utf-8'
        ? t('{0} is not written in UTF-8.', file)
        : t('{0} is written neither in UTF-8 nor in GB18030. Save it as CSV in UTF-8 and try again.', file);
    case 'binary':
      return t('{0} is not text. Export it as CSV or JSON and try again.', file);
    case 'workbook':
      return t('{0} is a workbook. Open it in your spreadsheet program, save it as CSV in UTF-8, and try again.', file);
    case 'too-large':
      return t(
        '{0} has {1} MB; up to {2} MB can be read. Export fewer columns or a shorter time.',
        file,
        Math.ceil(failure.bytes / 1e6),
        failure.most / 1e6,
      );
    case 'file-unreadable':
      return t('{0} cannot be read ({1}).', file, failure.reason);
    case 'row-too-long':
      return t('Row {1} of {0} has no end: a quotation mark or a bracket is not closed.', file, failure.row);
    case 'json-broken':
      return t('{0} is not valid JSON: its brackets do not match, at the latest in row {1}.', file, failure.row);
    case 'no-rows':
      return t('{0} has no rows. A table has the names of its columns in the first row and something below.', file);
    case 'cancelled':
      return t('The import was stopped. Nothing was written.');
  }
};
