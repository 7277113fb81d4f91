import { defineConfig } from 'prisma/config';
import { PrismaPg } from 'migration-adapter-pg';

// Prisma downloads a native engine when its CLI runs without a DATABASE_URL; generating the client needs no database.
process.env['DATABASE_URL'] ??= 'postgresql://nobody@localhost:1/none';
const connectionString = process.env['DATABASE_URL'];

export default defineConfig({
  schema: 'prisma/schema.prisma',
  experimental: { adapter: true },
  engine: 'js',
  // The adapter of Prisma 6 fails inside the migration engine ("Column type 'name' could not be deserialized").
  adapter: async () => new PrismaPg({ connectionString }),
});
