import { planJsonSchema } from '../plan/schema.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  description: 'Print the JSON Schema of a plan file, for editors and planners',
  args: {},
  async run() {
    const schema = planJsonSchema();
    return { data: schema, text: JSON.stringify(schema, null, 2) };
  },
});
