import type { Request, RequestHandler, Response } from 'express';
import { html } from './html.ts';
import { drawScreen, type Screen } from './pages/shell.ts';
import type { World } from '../state/world.ts';

/** Answers a request with a page of the admin; what goes wrong is shown as a page too. */
export function showing(world: World, draw: (request: Request) => Screen | Promise<Screen>): RequestHandler {
  return (request, response) => {
    settle(
      async () => sendScreen(world, response, await draw(request)),
      (message) => sayOnPage(world, response, message),
    );
  };
}

/** Carries out a form and goes where `work` says; the page is loaded anew by the browser. */
export function doing(world: World, work: (request: Request) => string | Promise<string>): RequestHandler {
  return (request, response) => {
    settle(
      async () => response.redirect(303, await work(request)),
      (message) => sayOnPage(world, response, message),
    );
  };
}

/** Answers with JSON; what goes wrong is `{ error }` with status 400. */
export function answering(work: (request: Request) => unknown): RequestHandler {
  return (request, response) => {
    settle(
      async () => void response.json((await work(request)) ?? {}),
      (message) => void response.status(400).json({ error: message }),
    );
  };
}

/** A part of the address that the route names. */
export function named(request: Request, parameter: string): string {
  return request.params[parameter] ?? '';
}

function settle(work: () => Promise<void>, failed: (message: string) => void): void {
  work().catch((cause: unknown) => failed(cause instanceof Error ? cause.message : String(cause)));
}

// Like Shopify's admin, it lets itself be put in no frame: an app that redirects its frame there shows nothing.
function sendScreen(world: World, response: Response, screen: Screen): void {
  response.set('Content-Security-Policy', "frame-ancestors 'none'");
  response.type('html').send(drawScreen(world, screen));
}

function sayOnPage(world: World, response: Response, message: string): void {
  const body = html`<div class="page-head"><h1>That did not work</h1></div>
    <div class="notice-bar critical" role="alert">${message}</div>
    <a class="button" href="/admin">Home</a>`;
  sendScreen(world, response.status(400), { title: 'Error', place: 'home', body });
}
