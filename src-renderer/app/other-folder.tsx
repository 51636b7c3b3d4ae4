import { FolderSearch } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { TextField } from '../ui/field';

interface OtherFolderProps {
  /** The folder that is looked into besides the house's own. */
  folder: string | null;
  isLooking: boolean;
  problem: string | undefined;
  onLook(folder: string | null): void;
}

/** A way to backups that lie elsewhere, such as on a USB stick. */
export function OtherFolder({ folder, isLooking, problem, onLook }: OtherFolderProps) {
  const [isOpen, setOpen] = useState(false);
  const [path, setPath] = useState('');
  if (!isOpen)
    return (
      <Button
        kind="quiet"
        icon={FolderSearch}
        className="-ms-3 justify-self-start"
        onPress={() => setOpen(true)}
      >
        Look in another folder…
      </Button>
    );
  const entered = path.trim();
  const look = () => onLook(entered === '' ? null : entered);
  return (
    <form
      className="flex items-start gap-touch"
      onSubmit={(event) => {
        event.preventDefault();
        look();
      }}
    >
      <TextField
        label="Folder with backups"
        hint="The whole path, as the machine shows it: /media/usb/tableside or E:\tableside."
        value={path}
        onChange={setPath}
        maxLength={500}
        autoFocus
        error={path.trim() === (folder ?? '') ? problem : undefined}
        className="min-w-0 flex-1"
      />
      <Button type="submit" isDisabled={isLooking} className="mt-[1.75rem]">
        {entered === '' && folder !== null ? 'Own folder' : 'Look'}
      </Button>
    </form>
  );
}
