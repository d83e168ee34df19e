import { KlaussError } from '../domain/errors.ts';
import { findJsonFault } from './json.ts';

/** How many characters of a line are shown around the place of an error. */
const EXCERPT = 80;

/**
 * The JSON value of a plan's text.
 * @param source the file's name, for messages
 * @throws KlaussError `plan`: it is no JSON; names line and column and shows the place.
 */
export function readPlanText(text: string, source = 'The plan'): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(json);
  } catch (cause) {
    // The engine's own message names the place in some cases only, and differs between versions of Node.
    const fault = findJsonFault(json);
    if (fault === null) throw cause;
    const { line, column, excerpt } = locate(json, fault.at);
    throw new KlaussError(
      'plan',
      `${source} is not valid JSON: line ${line}, column ${column}: ${fault.message}\n\n${excerpt}`,
      {
        hint: 'Nothing was submitted. Correct the JSON and submit it again.',
        details: [{ path: '', task: null, message: fault.message, line, column }],
        cause,
      },
    );
  }
}

function locate(text: string, at: number) {
  const before = text.slice(0, at).split('\n');
  const start = at - (before.at(-1)?.length ?? 0);
  const end = text.indexOf('\n', at);
  const from = Math.max(start, at - EXCERPT / 2);
  const shown = text.slice(from, Math.min(end === -1 ? text.length : end, from + EXCERPT)).trimEnd();
  const label = `${before.length} | `;
  const caret = ' '.repeat(label.length + at - from);
  return { line: before.length, column: at - start + 1, excerpt: `${label}${shown}\n${caret}^` };
}
