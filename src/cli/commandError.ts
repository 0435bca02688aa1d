/** A command that cannot be carried out as it is given, or whose output cannot be written, told in a line for the user. */
export class CommandError extends Error {}
