import { Img, Section } from 'react-email';

/** A picture that comes with the mail. */
export interface AttachedPicture {
  readonly contentId: string;
  readonly label: string;
}

/** A square picture on white ground by day and by night, so that every scanner finds its edge. */
export function Picture({ contentId, label }: AttachedPicture) {
  return (
    <Section style={{ padding: '24px 0 0' }}>
      <div style={{ width: 232, margin: '0 auto', backgroundColor: '#ffffff', borderRadius: 12 }}>
        <Img
          src={`cid:${contentId}`}
          alt={label}
          width={232}
          height={232}
          style={{ display: 'block', margin: '0 auto' }}
        />
      </div>
    </Section>
  );
}
