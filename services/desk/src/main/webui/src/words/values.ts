export type Values = Record<string, string | number>;

/** Figures inside a sentence as its language writes them: 0,144 and not 0.144. What chooses a plural stays a number. */
export function written(text: string, values: Values | undefined, locale: string): Values | undefined {
  if (!values) return undefined;
  const number = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 3 });
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' && !text.includes(`{${name},`) ? number.format(value) : value]),
  );
}
