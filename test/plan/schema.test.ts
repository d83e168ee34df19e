import { expect, test } from 'vitest';
import { planJsonSchema } from '../../src/plan/schema.ts';

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
