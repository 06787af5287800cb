/** A decoded form: text, or named parts, where arrays are parts named 0, 1, 2 … */
export interface FormBody {
  [name: string]: string | FormBody;
}

const MAX_PARTS = 5000;
const MAX_DEPTH = 8;

/** Decodes `a[b][0]=c` bodies and query strings; throws on a name that is nested wrongly or too deeply. */
export function parseFormBody(encoded: string): FormBody {
  const root = emptyForm();
  let parts = 0;
  for (const [name, value] of new URLSearchParams(encoded)) {
    parts += 1;
    if (parts > MAX_PARTS) throw new Error('too many parameters');
    assign(root, splitName(name), value);
  }
  return root;
}

function assign(root: FormBody, path: string[], value: string): void {
  let target = root;
  for (const [depth, segment] of path.entries()) {
    const name = segment === '' ? String(Object.keys(target).length) : segment;
    const existing = target[name];
    if (depth === path.length - 1) {
      if (typeof existing === 'object') throw new Error(`${name} is both a value and a list`);
      target[name] = value;
      return;
    }
    if (typeof existing === 'string') throw new Error(`${name} is both a value and a list`);
    target = target[name] = existing ?? emptyForm();
  }
}

function splitName(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0) return [name];
  const segments = name.slice(open);
  if (!/^(\[[^[\]]*\])+$/.test(segments)) throw new Error(`${name} is not a parameter name`);
  const path = [name.slice(0, open), ...segments.slice(1, -1).split('][')];
  if (path.length > MAX_DEPTH) throw new Error(`${name} is nested too deeply`);
  return path;
}

/** Has no prototype, so that a parameter called `__proto__` is a parameter like any other. */
function emptyForm(): FormBody {
  const form: FormBody = {};
  Object.setPrototypeOf(form, null);
  return form;
}
