import { pino, type Logger } from 'pino';

// Values under these names are replaced wherever they stand: secrets, tokens and what belongs to customers.
const secret = ['accessToken', 'refreshToken', 'authorization', 'cookie', 'password', 'secret', 'hmac'];
const personal = [
  'email',
  'phone',
  'firstName',
  'lastName',
  'address',
  'customAttributes',
  'properties',
  'body',
];

/** One line of JSON per event on standard output. Say ids and what happened; never whole payloads. */
export const log: Logger = pino({
  name: 'atelier',
  level: process.env['LOG_LEVEL'] || (process.env['NODE_ENV'] === 'test' ? 'silent' : 'info'),
  base: undefined,
  redact: {
    paths: [...secret, ...personal].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    censor: '[withheld]',
  },
});
