import { useMemo } from 'react';
import { useWords } from '../words/Words';

/** Numbers as a plan writes them: means with one digit, people and contacts without. */
export function useNumbers() {
  const { locale } = useWords();
  return useMemo(() => {
    const one = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    const none = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    return {
      count: (value: number) => one.format(value),
      whole: (value: number) => none.format(value),
      share: (value: number | null | undefined) => (value === null || value === undefined ? '–' : `${one.format(value)} %`),
      seconds: (value: number | null | undefined) => (value === null || value === undefined ? '–' : `${one.format(value)} s`),
    };
  }, [locale]);
}
