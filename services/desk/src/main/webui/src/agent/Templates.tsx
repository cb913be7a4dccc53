import { Popover } from '@mantine/core';
import { IconTemplate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { templatesOf } from '../api/questions';
import { useDesk } from '../session/Desk';
import { fits, Picker } from '../shell/Picker';
import { Failure } from '../shell/States';
import { Cap } from '../shell/parts';
import { useWords } from '../words/Words';
import { filled, type Places } from './template';

interface Props {
  tenant: string;
  places: Places;
  open: boolean;
  setOpen: (open: boolean) => void;
  take: (text: string, templateId: string) => void;
}

/** Texts said often, as they would go out to this customer. */
export function Templates({ tenant, places, open, setOpen, take }: Props) {
  const { api } = useDesk();
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  // Asked for before it is needed: who opens this types at once.
  const templates = useQuery(templatesOf(api, tenant));
  const choices = (templates.data ?? [])
    .filter((each) => fits(each.name, typed))
    .map((each) => ({ id: each.id, label: each.name, text: filled(each.text, places), aside: each.language }));
  const show = (shown: boolean) => {
    setTyped('');
    setOpen(shown);
  };
  return (
    <Popover opened={open} onChange={show} width={460} position="top-start" trapFocus returnFocus shadow="md" transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button type="button" className="button plain" aria-expanded={open} onClick={() => show(!open)}>
          <IconTemplate size={16} stroke={1.75} aria-hidden /> {say('templates.title')} <Cap>I</Cap>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say('templates.title')} className="asking templates">
        {open && (
          <Picker
            label={say('templates.title')}
            placeholder={say('templates.placeholder')}
            text={typed}
            write={setTyped}
            choices={choices}
            pick={(choice) => {
              show(false);
              take(choice.text ?? '', choice.id);
            }}
            nothing={say(templates.isPending ? 'app.loading' : typed ? 'templates.nothing' : 'templates.none')}
            focused
          />
        )}
        {templates.isError && <Failure error={templates.error} retry={() => void templates.refetch()} />}
      </Popover.Dropdown>
    </Popover>
  );
}
