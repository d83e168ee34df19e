/** `18:05`, or `25/11 18:05` when that is another day; in the time zone of this machine. */
export function clockTime(at: number, now: number): string {
  const [date, today] = [new Date(at), new Date(now)];
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`;
  const isToday = date.toDateString() === today.toDateString();
  return isToday ? time : `${two(date.getDate())}/${two(date.getMonth() + 1)} ${time}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
