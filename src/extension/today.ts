/** The day where the user is, `YYYY-MM-DD`: the core has no clock of its own. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
