/** A table of words: what a list of findings, the command line and a saved page show alike. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
