/** Moments as people read them, in their own time zone. */

const two = (number: number): string => String(number).padStart(2, '0');

/** `14:03:07` */
export function clock(at: number): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** `2026-11-25` */
export function day(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(two).join('-');
}
