import { z } from 'zod';
import { contract } from '#contract/contract';
import { errorWords } from '#contract/errors';
import type { Procedure } from '#contract/procedure';

let made: object | undefined;

/** The contract as an OpenAPI 3.1 document, made from it once. */
export function openApi(): object {
  made ??= {
    openapi: '3.1.0',
    info: {
      title: 'Tableside',
      version: '1',
      description:
        'Amounts are minor units. Writes need an Idempotency-Key: a UUID made once for the command.',
    },
    paths: Object.fromEntries(
      Object.entries(contract).map(([name, procedure]) => [
        `/api/${name}`,
        { post: operation(name, procedure) },
      ]),
    ),
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: { Error: errorSchema },
    },
  };
  return made;
}

const errorSchema = {
  type: 'object',
  properties: {
    error: {
      type: 'object',
      properties: {
        code: { enum: Object.keys(errorWords) },
        message: { type: 'string' },
        details: { type: 'object' },
      },
      required: ['code', 'message'],
    },
  },
};

function operation(name: string, procedure: Procedure): object {
  return {
    operationId: name,
    summary: procedure.summary,
    tags: [name.split('.')[0]],
    security: procedure.permission === null ? [] : [{ session: [] }],
    'x-permission': procedure.permission,
    ...(procedure.approvable && { 'x-approvable': true }),
    parameters: procedure.kind === 'write' ? [idempotencyKey, approval] : [],
    requestBody: { content: json(z.toJSONSchema(procedure.input, { io: 'input', unrepresentable: 'any' })) },
    responses: {
      200: {
        description: 'Done',
        content: json(z.toJSONSchema(procedure.output, { unrepresentable: 'any' })),
      },
      default: {
        description: `Refused: ${procedure.errors.join(', ') || 'by the door'}`,
        content: json({ $ref: '#/components/schemas/Error' }),
      },
    },
  };
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

const approval = {
  name: 'X-Approval',
  in: 'header',
  required: false,
  description: 'What staff.approve answered, where the command was refused with APPROVAL_NEEDED.',
  schema: { type: 'string' },
};

const json = (schema: object) => ({ 'application/json': { schema } });
