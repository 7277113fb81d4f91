import { createServer } from 'node:http';
import { Pool } from 'pg';

// The least that could acknowledge a delivery after its commit: a bare http server and one INSERT.
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
await pool.query('CREATE TABLE bare_delivery (id text PRIMARY KEY, body text NOT NULL)');

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const values = [request.headers['x-shopify-webhook-id'], Buffer.concat(chunks).toString('utf8')];
    pool.query({ name: 'keep', text: 'INSERT INTO bare_delivery VALUES ($1, $2)', values }).then(
      () => response.writeHead(200).end(),
      () => response.writeHead(503).end(),
    );
  });
});
server.listen(Number(process.env['PORT']), '127.0.0.1');
