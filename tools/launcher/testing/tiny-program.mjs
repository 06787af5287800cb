// Stands in for an app in tests of the launcher (plain JavaScript, so that it starts at once): answers its ready address, and misbehaves when told to.
import { createServer } from 'node:http';

const [portVariable = 'PORT', mood = 'well'] = process.argv.slice(2);

if (mood === 'broken') {
  console.error('Cannot find what I need.');
  process.exit(3);
}

createServer((request, response) => {
  if (request.url === '/crash') process.exit(1);
  response.end(process.env.DATABASE_URL ?? 'fine');
}).listen(Number(process.env[portVariable]), '127.0.0.1');

process.on('SIGTERM', () => {
  if (mood !== 'stubborn') process.exit(0);
});
