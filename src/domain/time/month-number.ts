const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month by its English name or the beginning of it, from 1; 0 where there is no such month. */
export const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => name.toLowerCase().startsWith(month)) + 1;
