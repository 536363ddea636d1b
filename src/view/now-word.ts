/** The link beside a pinned figure, in every language that figures in sentences have; few enough to be with the script. */
const words: Readonly<Record<string, string>> = { en: 'now', es: 'ahora', fr: 'maintenant' };

/** `now`, in a locale's language or in English. */
export const nowWord = (locale: string): string => words[locale.split('-')[0] ?? ''] ?? 'now';
