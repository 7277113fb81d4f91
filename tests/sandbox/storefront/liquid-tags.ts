import type { Context, Emitter, Liquid, TagToken, Template, TopLevelToken } from 'liquidjs';
import { evalToken, Hash, Tag } from 'liquidjs';
import { escapeHtml } from './escape-html.ts';
import { LiquidGlobals } from './liquid-object.ts';

type Rendering = Generator<unknown, void, unknown>;

/** A tag with a body, up to its end tag. */
abstract class BodyTag extends Tag {
  protected readonly body: readonly TopLevelToken[];

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    const end = remaining.findIndex((each) => 'name' in each && each.name === `end${token.name}`);
    if (end < 0) throw new Error(`The tag ${token.getText()} is not closed.`);

    this.body = remaining.slice(0, end);
    remaining.splice(0, end + 1);
  }
}

/** `{% schema %}`: settings of a section or block, no output. */
class SchemaTag extends BodyTag {
  override render(): void {}
}

/** `{% doc %}`: a parameter it names may be left out, and is nil then. */
class DocTag extends BodyTag {
  override render(context: Context): void {
    const text = this.body.map((token) => token.getText()).join('');
    const scope: Record<string, unknown> = context.bottom();
    for (const [, name = ''] of text.matchAll(/@param\s+(?:\{[^}]*\}\s*)?\[?([\w-]+)\]?/g))
      scope[name] ??= null;
  }
}

/** `{% style %}`: a style element whose content is Liquid. */
class StyleTag extends BodyTag {
  override *render(context: Context, emitter: Emitter): Rendering {
    const templates = parseBody(this.liquid, this.body);
    const css = yield this.liquid.renderer.renderTemplates(templates, context);
    emitter.write(`<style data-shopify>${String(css)}</style>`);
  }
}

/** `{% form 'product', product, id: … %}`, with the hidden fields that Shopify's form tag writes. */
class FormTag extends BodyTag {
  readonly #templates: Template[];
  readonly #type: string;
  readonly #object: string;
  readonly #attributes: Hash;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    const written = /^\s*(['"])(.*?)\1\s*(?:,\s*([\w.]+)\s*(?=,|$))?,?([\s\S]*)$/.exec(token.args);
    if (written === null) throw new Error(`The form tag ${token.getText()} does not begin with its type.`);

    this.#templates = parseBody(liquid, this.body);
    this.#type = written[2] ?? '';
    this.#object = written[3] ?? '';
    this.#attributes = new Hash(written[4] ?? '');
  }

  override *render(context: Context, emitter: Emitter): Rendering {
    const draw = formTypes[this.#type];
    if (draw === undefined) throw new Error(`The sandbox has no form of the type “${this.#type}”.`);

    const attributes = readAttributes(yield this.#attributes.render(context));
    const object: unknown = this.#object === '' ? null : context.getSync(this.#object.split('.'));
    context.push({ form: { type: this.#type, errors: null, posted_successfully: false } });
    const inner = String(yield this.liquid.renderer.renderTemplates(this.#templates, context));
    context.pop();
    emitter.write(draw({ attributes, inner, object, context }));
  }
}

interface DrawnForm {
  readonly attributes: Readonly<Record<string, string>>;
  readonly inner: string;
  readonly object: unknown;
  readonly context: Context;
}

const formTypes: Readonly<Record<string, (form: DrawnForm) => string>> = {
  product: ({ attributes, inner, object, context }) =>
    drawForm(
      {
        method: 'post',
        action: '/cart/add',
        'accept-charset': 'UTF-8',
        enctype: 'multipart/form-data',
        ...attributes,
      },
      hidden('form_type', 'product') +
        hidden('utf8', '✓') +
        inner +
        hidden('product-id', idOf(object)) +
        hidden('section-id', String(context.getSync(['section', 'id']))),
    ),
  cart: ({ attributes, inner }) =>
    drawForm({ action: '/cart', method: 'post', enctype: 'multipart/form-data', ...attributes }, inner),
  localization: ({ attributes, inner }) =>
    drawForm(
      { method: 'post', action: '/localization', 'accept-charset': 'UTF-8', ...attributes },
      hidden('form_type', 'localization') + hidden('utf8', '✓') + hidden('_method', 'put') + inner,
    ),
};

/** A tag of one value, without a body. */
abstract class ValueTag extends Tag {
  readonly #value: ReturnType<Tag['tokenizer']['readValue']>;

  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    this.#value = this.tokenizer.readValue();
  }

  override *render(context: Context, emitter: Emitter): Rendering {
    const value = yield evalToken(this.#value, context);
    emitter.write(this.draw(String(value), context));
  }

  protected abstract draw(value: string, context: Context): string;
}

/** `{% section 'name' %}`: a section of the layout. */
class SectionTag extends ValueTag {
  protected override draw(name: string, context: Context): string {
    return LiquidGlobals.surroundingsOf(context.globals).section(name);
  }
}

/** `{% content_for 'blocks' %}`: the app blocks placed in the section. */
class ContentForTag extends ValueTag {
  protected override draw(what: string, context: Context): string {
    if (what !== 'blocks') throw new Error(`content_for “${what}” is not known to the sandbox.`);

    return LiquidGlobals.surroundingsOf(context.globals).blocks();
  }
}

export const shopifyTags: Readonly<Record<string, Parameters<Liquid['registerTag']>[1]>> = {
  schema: SchemaTag,
  doc: DocTag,
  style: StyleTag,
  form: FormTag,
  section: SectionTag,
  content_for: ContentForTag,
};

/** A theme app extension may not use these ("Theme app extensions: configuration", limitations of app blocks). */
export const extensionForbiddenTags: ReadonlySet<string> = new Set(['section', 'content_for']);

function parseBody(liquid: Liquid, body: readonly TopLevelToken[]): Template[] {
  return liquid.parser.parseTokens([...body]);
}

function readAttributes(hash: unknown): Record<string, string> {
  if (typeof hash !== 'object' || hash === null) return {};

  return Object.fromEntries(Object.entries(hash).map(([name, value]) => [name, String(value)]));
}

function idOf(object: unknown): string {
  return typeof object === 'object' && object !== null && 'id' in object ? String(object.id) : '';
}

function drawForm(attributes: Readonly<Record<string, string>>, inner: string): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeHtml(value)}"`);

  return `<form ${written.join(' ')}>${inner}</form>`;
}

function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
}
