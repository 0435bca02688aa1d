/** The words of a list written with white space between them. */
export const wordList = (text: string): readonly string[] => text.trim().split(/\s+/u);
