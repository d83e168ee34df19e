/** What a call of a tool does, in readable form. */

import { describeInput } from './activity.ts';
import { REPORT_TOOL } from './usage.ts';

type Input = Readonly<Record<string, unknown>>;

/** What says most about a call: the command, the file, of a change what goes and what comes, of a report all of it. */
export function callText(tool: string, input: Input): string {
  if (tool === REPORT_TOOL) return JSON.stringify(input, null, 2);
  return [describeInput(input), ...changeLines(input)].join('\n');
}

/** The change that a call makes in a file, as in a diff: of Edit and of Write. */
function changeLines(input: Input): readonly string[] {
  return [
    ...marked('-', input['old_string']),
    ...marked('+', input['new_string']),
    ...('file_path' in input ? marked('+', input['content']) : []),
  ];
}

const marked = (mark: '-' | '+', text: unknown): readonly string[] =>
  typeof text !== 'string' || text === ''
    ? []
    : text
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `${mark} ${line}`);
