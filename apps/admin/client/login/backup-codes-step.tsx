import { Button } from '@lanyard/ui/button.tsx';
import { CopyButton } from '@lanyard/ui/copy-button.tsx';
import type { ReactNode } from 'react';
import { commonWords } from '../strings/en/common.ts';
import { loginWords } from '../strings/en/login.ts';
import { LoginFrame } from './login-frame.tsx';

const words = loginWords.backup;

interface BackupCodesStepProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** The backup codes, once. */
export function BackupCodesStep({ codes, onDone }: BackupCodesStepProps): ReactNode {
  return (
    <LoginFrame title={words.title} lead={words.lead}>
      <ul
        aria-label={words.list}
        className="grid grid-cols-2 gap-x-6 gap-y-1.5 rounded-card border border-line bg-raised px-5 py-4 font-mono text-14/[22px]"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="mt-5 grid gap-3">
        <CopyButton
          text={codes.join('\n')}
          label={words.copy}
          doneLabel={commonWords.copied}
          failedLabel={commonWords.copyFailed}
        />
        <Button isWide onClick={onDone}>
          {words.stored}
        </Button>
      </div>
    </LoginFrame>
  );
}
