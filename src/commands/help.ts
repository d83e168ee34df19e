import { KlaussError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { loadCommand, shownCommands } from './catalogue.ts';
import { defineCommand, type Result } from './command.ts';
import { overview, usage } from './helpText.ts';
import { type HelpTopic, helpTopics } from './helpTopics.ts';

export default defineCommand({
  description: 'Tell about a topic or a command; without one, list both',
  lenient: true,
  args: { topic: { type: 'positional', description: 'A topic, or a command', required: false } },
  async run(_, { topic: name }) {
    const topics = helpTopics();
    if (name === undefined) return await listAll(topics);
    const topic = topics.find((one) => one.name === name);
    if (topic !== undefined) return told(`${topic.name}: ${topic.summary}\n\n${topic.text}`);
    const command = await loadCommand(name);
    if (command !== null) return told(await usage(name, command));
    throw await unknown(name, topics);
  },
});

const told = (help: string): Result => ({ data: { help }, text: help });

async function listAll(topics: readonly HelpTopic[]): Promise<Result> {
  const width = Math.max(...topics.map(({ name }) => name.length));
  const lines = topics.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  const help = [await overview(), '', 'Topics, for klauss help TOPIC:', ...lines].join('\n');
  return { data: { help, topics: topics.map(({ name, summary }) => ({ name, summary })) }, text: help };
}

async function unknown(name: string, topics: readonly HelpTopic[]): Promise<KlaussError> {
  const commands = (await shownCommands()).map(([command]) => command);
  const near = nearest(name, [...topics.map((topic) => topic.name), ...commands]);
  return new KlaussError('usage', `There is no topic and no command \`${name}\`.`, {
    hint: `${near === null ? '' : `Did you mean \`klauss help ${near}\`? `}\`klauss help\` lists all.`,
  });
}
