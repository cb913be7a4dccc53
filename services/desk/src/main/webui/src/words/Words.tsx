import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import { en } from './en';
import { it, type WordKey } from './it';
import { written, type Values } from './values';

export type Language = 'it' | 'en';

const SHELF = 'centralino.language';
const Choice = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'it',
  choose: () => {},
});

function first(): Language {
  const kept = localStorage.getItem(SHELF);
  if (kept === 'it' || kept === 'en') return kept;
  return navigator.language.toLowerCase().startsWith('it') ? 'it' : 'en';
}

/** The catalogue in the person's language; the browser's at first, theirs once they chose. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const value = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        localStorage.setItem(SHELF, chosen);
        setLanguage(chosen);
      },
    }),
    [language],
  );
  return (
    <Choice.Provider value={value}>
      <IntlProvider locale={language === 'it' ? 'it-IT' : 'en-GB'} messages={language === 'it' ? it : en}>
        {children}
      </IntlProvider>
    </Choice.Provider>
  );
}

export const useLanguage = () => useContext(Choice);

/** Says a sentence of the catalogue; `locale` formats figures and times the same way. */
export function useWords() {
  const intl = useIntl();
  return useMemo(() => {
    const say = (id: WordKey, values?: Values): string => intl.formatMessage({ id }, written(String(intl.messages[id] ?? ''), values, intl.locale)) as string;
    /** For words that services choose: says them if the catalogue knows them, else the other. */
    const sayIfKnown = (id: string, otherwise: string): string =>
      id in it ? say(id as WordKey) : otherwise;
    return { say, sayIfKnown, locale: intl.locale };
  }, [intl]);
}
