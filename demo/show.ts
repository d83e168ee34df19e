/** The session's stream in readable form: what it says, which tools it calls, what they answer. */

import * as z from 'zod';

const ANSWER_LINES = 14;

const block = z.union([
  z.looseObject({ type: z.literal('text'), text: z.string() }),
  z.looseObject({ type: z.literal('tool_use'), name: z.string(), input: z.record(z.string(), z.unknown()) }),
  z.looseObject({ type: z.literal('tool_result'), content: z.unknown() }),
]);
const message = z.looseObject({
  type: z.enum(['assistant', 'user']),
  parent_tool_use_id: z.string().nullish(),
  message: z.looseObject({ content: z.array(z.unknown()) }),
});

/** Prints one line of `--output-format stream-json`; what a subagent says is indented. */
export function showMessage(line: string): void {
  const parsed = message.safeParse(parseJson(line));
  if (!parsed.success) return;
  const indent = parsed.data.parent_tool_use_id ? '    ' : '';
  for (const part of parsed.data.message.content) {
    const known = block.safeParse(part);
    if (!known.success) continue;
    const text = describe(known.data).replaceAll('\n', `\n${indent}`);
    if (text !== '') process.stdout.write(`${indent}${text}\n`);
  }
}

function describe(part: z.infer<typeof block>): string {
  switch (part.type) {
    case 'text':
      return `● ${part.text}`;
    case 'tool_use':
      return `● ${part.name} ${String(part.input['command'] ?? part.input['file_path'] ?? part.input['description'] ?? '')}`;
    case 'tool_result':
      return shorten(textOf(part.content));
  }
}

function shorten(text: string): string {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => `  | ${line}`);
  const rest = lines.length - ANSWER_LINES;
  return rest > 0
    ? [...lines.slice(0, ANSWER_LINES), `  | … ${rest} more lines`].join('\n')
    : lines.join('\n');
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part: unknown) => z.looseObject({ text: z.string() }).safeParse(part).data?.text ?? '')
    .join('\n');
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
