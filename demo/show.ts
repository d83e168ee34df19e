/** The demo's output: the session's stream in readable form. */

import * as z from 'zod';

const block = z.union([
  z.looseObject({ type: z.literal('text'), text: z.string() }),
  z.looseObject({
    type: z.literal('tool_use'),
    id: z.string(),
    name: z.string(),
    input: z.record(z.string(), z.unknown()),
  }),
  z.looseObject({ type: z.literal('tool_result'), tool_use_id: z.string(), content: z.unknown() }),
]);
const message = z.looseObject({
  type: z.enum(['assistant', 'user']),
  parent_tool_use_id: z.string().nullish(),
  message: z.looseObject({ content: z.array(z.unknown()) }),
});

export function write(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function title(text: string): void {
  write(`\n── ${text} ${'─'.repeat(Math.max(0, 90 - text.length))}\n`);
}

/**
 * Makes the printer of `--output-format stream-json`: what the session says, the tools it calls, and what its commands
 * answer; what a subagent does is indented.
 * @param onSubmitted called when a command has answered that a job was submitted
 */
export function createTranscript({
  onSubmitted,
}: {
  readonly onSubmitted: () => void;
}): (line: string) => void {
  const commands = new Set<string>();
  return (line) => {
    const parsed = message.safeParse(parseJson(line));
    if (!parsed.success) return;
    const indent = parsed.data.parent_tool_use_id ? '    ' : '';
    for (const part of parsed.data.message.content) {
      const known = block.safeParse(part).data;
      if (known?.type === 'text' && parsed.data.type === 'assistant')
        write(`${indent}● ${known.text.replaceAll('\n', `\n${indent}  `)}`);
      if (known?.type === 'tool_use') {
        if (known.name === 'Bash') commands.add(known.id);
        write(`${indent}● ${known.name}: ${subject(known.input)}`);
      }
      if (known?.type !== 'tool_result' || !commands.has(known.tool_use_id)) continue;
      const answer = textOf(known.content);
      write(answer.trim().replaceAll(/^/gm, `${indent}  │ `));
      if (/^Job \w+: \d+ tasks? submitted/m.test(answer)) onSubmitted();
    }
  };
}

/** What a call is about, in a line. */
const subject = (input: Readonly<Record<string, unknown>>): string =>
  String(input['command'] ?? input['file_path'] ?? input['description'] ?? '').replaceAll(/\s+/g, ' ');

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
