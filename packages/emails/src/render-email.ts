import { render } from 'react-email';
import type { EmailName, EmailProps } from './email-props.ts';
import { en } from './strings/en.ts';
import { templates } from './templates/templates.tsx';
import { oneLine } from './text/one-line.ts';

/** A mail ready to be addressed. */
export interface RenderedEmail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

/** Renders one mail: the same props give the same mail byte for byte, so that it can be sent again. */
export async function renderEmail<Name extends EmailName>(
  name: Name,
  props: EmailProps[Name],
): Promise<RenderedEmail> {
  const template = templates[name];
  return {
    subject: oneLine(template.subject(props, en)),
    html: await render(template.html(props, en)),
    text: template.text(props, en),
  };
}
