import { contract, errors, isBytes, isFile, type Route } from '@wanqing/shared';
import * as z from 'zod/mini';

/** OpenAPI 3.1 document of the whole contract; schemas are the very ones that check the requests. */
export function openApi() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [feature, routes] of Object.entries(contract)) {
    for (const [name, route] of Object.entries(routes as Record<string, Route>)) {
      const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(feature, name, route) };
    }
  }
  return { openapi: '3.1.0', info: { title: '晚晴 Wanqing', version: '1' }, paths };
}

function operation(feature: string, name: string, route: Route) {
  return {
    operationId: `${feature}.${name}`,
    tags: [feature],
    security: route.access.anonymous === 'ok' ? [] : [{ bearer: [] }],
    parameters: [...parameters(route.params, 'path'), ...parameters(route.query, 'query')],
    ...(route.body ? { requestBody: { required: true, content: bodyContent(route.body) } } : {}),
    responses: {
      200: { description: 'OK', content: responseContent(route.response) },
      default: {
        description: route.errors.map(code => `${code} (${errors[code][0]})`).join(', ') || 'error',
      },
    },
  };
}

function parameters(schema: Route['params'], place: 'path' | 'query') {
  const json = schema ? jsonOf(schema) : {};
  const required = new Set((json.required as string[] | undefined) ?? []);
  return Object.entries((json.properties as Record<string, unknown> | undefined) ?? {}).map(
    ([name, part]) => ({
      name,
      in: place,
      required: place === 'path' || required.has(name),
      schema: part,
    }),
  );
}

const bodyContent = (body: NonNullable<Route['body']>) =>
  isBytes(body)
    ? {
        'application/octet-stream': {
          schema: { type: 'string', format: 'binary', maxLength: body.maxBytes },
        },
      }
    : { 'application/json': { schema: jsonOf(body) } };

const responseContent = (response: Route['response']) =>
  isFile(response)
    ? { [response.type ?? '*/*']: { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: jsonOf(response) } };

const jsonOf = (schema: z.ZodMiniType): Record<string, unknown> =>
  z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }) as Record<string, unknown>;
