import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The name that the files in deploy/ are written for. */
export const HOST = 'gongshi.example';

const deploy = join(import.meta.dirname, '../../deploy');
const installed = (places: string[]) => places.find((place) => existsSync(place));
const openssl = installed(['/usr/bin/openssl', '/usr/local/bin/openssl', '/opt/homebrew/bin/openssl']);

export const SERVERS = {
  nginx: openssl && installed(['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx']),
  caddy: openssl && installed(['/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy']),
} as const;
/** The module of Debian's nginx that sends files which are compressed with brotli. */
export const BROTLI = installed(['/usr/lib/nginx/modules/ngx_http_brotli_static_module.so']);
export type ServerName = keyof typeof SERVERS;

/** What the file says that is not so on this machine. */
export interface Circumstances {
  /** Where the desk listens. */
  desk?: number;
  /** Where the static site lies. */
  root?: string;
  /** Whether nginx has been told to use its module for brotli; without effect where there is none. */
  brotli?: boolean;
}

/** The answer to a request. */
export interface Reply {
  status: number;
  /** Every value of a header, so that a doubled one shows. */
  all(header: string): string[];
  body: Buffer;
}
interface Ask {
  method?: string;
  headers?: OutgoingHttpHeaders;
  /** Absent, only the head is sent: an answer must come to that alone. */
  body?: string;
}
type Get = (path: string, options?: Ask) => Promise<Reply>;

/** Runs the program with a file of deploy/ on this machine's loopback, with a certificate of its own, until the test ends. */
export async function serveWith(name: ServerName, file: string, around: Circumstances): Promise<Get> {
  const folder = await mkdtemp(join(tmpdir(), `gongshi-${name}-`));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [http, https] = [await freePort(), await freePort()];
  const certificate = makeCertificate(folder);
  const text = settled(readFileSync(join(deploy, file), 'utf8'), around).replaceAll(
    '/etc/nginx/gongshi-',
    `${folder}/`,
  );
  const module = name === 'nginx' && around.brotli && BROTLI ? `load_module ${BROTLI};\n` : '';
  if (module) await writeFile(join(folder, 'brotli.conf'), 'brotli_static on;\n');
  const config = join(folder, name === 'nginx' ? 'nginx.conf' : 'Caddyfile');
  await writeFile(config, module + (name === 'nginx' ? forNginx : forCaddy)(text, { folder, http, https }));
  const args =
    name === 'nginx'
      ? ['-e', 'stderr', '-p', folder, '-c', config]
      : ['run', '--adapter', 'caddyfile', '--config', config];
  const program = spawn(SERVERS[name] ?? name, args, {
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<void>((resolve) => program.on('close', () => resolve()));
  onTestFinished(async () => {
    program.kill();
    await ended;
  });
  await Promise.race([listening(https), ended.then(() => Promise.reject(new Error(`${name} ended: ${said}`)))]);
  return (path, options) => get(https, certificate, path, options);
}

interface Ports {
  folder: string;
  http: number;
  https: number;
}

function settled(text: string, { desk = 9, root = '/nowhere' }: Circumstances): string {
  return text.replaceAll('127.0.0.1:4321', `127.0.0.1:${desk}`).replaceAll('/var/www/gongshi', root);
}

function forNginx(text: string, { folder, http, https }: Ports): string {
  const here = text
    .replaceAll(/^ *listen \[::\].*$/gm, '')
    .replaceAll('listen 80;', `listen 127.0.0.1:${http};`)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${https} `)
    .replaceAll(/\/etc\/letsencrypt\/live\/[^/]+/g, folder);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join('\n');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user} daemon off; worker_processes 1; pid ${folder}/pid;
events { worker_connections 64; }
http { access_log off; ${temporary}
${here}
}`;
}

function forCaddy(text: string, { folder, http, https }: Ports): string {
  const ports = `\tadmin off\n\tauto_https disable_redirects\n\thttp_port ${http}\n\thttps_port ${https}\n`;
  const here = text.replace(
    `${HOST} {\n`,
    `${HOST} {\n\tbind 127.0.0.1\n\ttls ${folder}/fullchain.pem ${folder}/privkey.pem\n`,
  );
  return /^\{$/m.test(here) ? here.replace(/^\{$/m, `{\n${ports}`) : `{\n${ports}}\n${here}`;
}

function makeCertificate(folder: string): Buffer {
  const files = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  const names = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  execFileSync(openssl ?? 'openssl', ['req', ...kind, ...files, ...names], { stdio: 'pipe' });
  return readFileSync(join(folder, 'fullchain.pem'));
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

async function listening(port: number): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing listens on ${port}`);
}

const get = (port: number, ca: Buffer, path: string, { method = 'GET', headers = {}, body }: Ask = {}) =>
  new Promise<Reply>((resolve, reject) => {
    const where = { host: '127.0.0.1', port, path, method, ca, servername: HOST, agent: false };
    const sent = request({ ...where, headers: { host: HOST, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        sent.destroy();
        resolve({
          status: response.statusCode ?? 0,
          all: (header) => response.headersDistinct[header] ?? [],
          body: Buffer.concat(chunks),
        });
      });
    });
    sent.on('error', reject);
    if (method === 'GET' || body !== undefined) sent.end(body);
    else sent.flushHeaders();
  });
