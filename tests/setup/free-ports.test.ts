import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { demandFreePorts, freePort } from './free-ports.ts';

it('says which port is taken and what to do', async () => {
  const port = await freePort();
  const other = createServer().listen(port);
  await once(other, 'listening');
  await expect(demandFreePorts(port)).rejects.toThrow(`Port ${port} is in use by another program`);
  await expect(demandFreePorts(port - 2)).rejects.toThrow(`Port ${port} is in use`);
  other.close();
});

it('says that a port is no port', async () => {
  await expect(demandFreePorts(Number('many'))).rejects.toThrow('SANDBOX_PORT is no port');
  await expect(demandFreePorts(65_535)).rejects.toThrow('SANDBOX_PORT is no port');
});
