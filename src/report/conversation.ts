/** A conversation as plain text. What the client and its model said is indented, so that it cannot be taken for what Klauss says. */

import type { Entry, EntryKind } from '../claude/conversation.ts';
import { assertNever } from '../domain/states.ts';

const LABEL_WIDTH = 9;

/** Entries below each other; a line stands before each that begins something. */
export const conversationText = (entries: readonly Entry[]): string =>
  entries
    .map((entry, index) => `${index > 0 && BEGINS.has(entry.kind) ? '\n' : ''}${entryText(entry)}`)
    .join('\n');

const BEGINS: ReadonlySet<EntryKind> = new Set(['run', 'prompt', 'text', 'result']);

function entryText(entry: Entry): string {
  if (entry.kind === 'run') return entry.text;
  const indent = ' '.repeat(LABEL_WIDTH + 3 + (entry.byAgent ? AGENT.length : 0));
  const label = `  ${entry.byAgent ? AGENT : ''}${labelOf(entry.kind).padEnd(LABEL_WIDTH)} `;
  const tool = entry.tool === null || entry.kind === 'error' ? '' : `${entry.tool}: `;
  return `${label}${tool}${entry.text}`.trimEnd().replaceAll('\n', `\n${indent}`);
}

/** Stands before what a subagent says and does. */
const AGENT = '| ';

function labelOf(kind: EntryKind): string {
  switch (kind) {
    case 'prompt':
      return 'prompt';
    case 'session':
      return 'session';
    case 'text':
      return 'says';
    case 'call':
      return 'calls';
    case 'answer':
      return 'answer';
    case 'error':
      return 'failed';
    case 'retry':
      return 'retries';
    case 'result':
      return 'ends';
    case 'stderr':
      return 'stderr';
    case 'run':
      return '';
    default:
      return assertNever(kind);
  }
}
