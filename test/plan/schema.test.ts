import { expect, test } from 'vitest';
import { planJsonSchema, plannerJsonSchema } from '../../src/plan/schema.ts';

test('the JSON Schema takes an object or a plain array, and describes every field of a task', () => {
  const schema = planJsonSchema();
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    anyOf: [
      { type: 'object', required: ['tasks'], additionalProperties: false },
      { type: 'array', minItems: 1 },
    ],
    $defs: { task: { required: ['prompt'], additionalProperties: false } },
  });
  const { $defs } = schema as { $defs: { task: { properties: Record<string, { description?: string }> } } };
  expect(Object.keys($defs.task.properties)).toEqual(
    expect.arrayContaining([
      'key',
      'prompt',
      'depends_on',
      'touches',
      'verify',
      'isolation',
      'allow_external',
    ]),
  );
  for (const [name, { description }] of Object.entries($defs.task.properties)) {
    expect(description, name).toBeTruthy();
  }
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});

test('the schema for planners leaves out what is not theirs to choose', () => {
  const schema = plannerJsonSchema() as {
    properties: { tasks: { items: { properties: object } } };
  };
  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['tasks'],
    additionalProperties: false,
  });
  expect(Object.keys(schema.properties)).toEqual(['goal', 'conventions', 'tasks']);
  const fields = Object.keys(schema.properties.tasks.items.properties);
  expect(fields).toEqual(expect.arrayContaining(['key', 'prompt', 'depends_on', 'verify', 'touches']));
  for (const field of ['allow_external', 'metadata']) expect(fields).not.toContain(field);
});
