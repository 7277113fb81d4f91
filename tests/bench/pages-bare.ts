import { createServer } from 'node:http';
import { Pool } from 'pg';

// The least that could answer with something about a shop's commissions: a bare http server and one count.
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
const shop = process.env['SHOP'];

const server = createServer((_request, response) => {
  count().then(
    (rows) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(rows)),
    () => response.writeHead(503).end(),
  );
});
server.listen(Number(process.env['PORT']), '127.0.0.1');

/** In one transaction that names the shop, as row-level security wants it. */
async function count(): Promise<unknown[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query("SELECT set_config('atelier.shop', $1, true)", [shop]);
    const sql = 'SELECT stage, count(*) FROM commission WHERE shop = $1 GROUP BY stage';
    const { rows } = await client.query({ name: 'count', text: sql, values: [shop] });
    await client.query('COMMIT');
    return rows;
  } finally {
    client.release();
  }
}
