import { imageOf } from './paper';

interface DocumentPictureProps {
  name: string;
  page: { svg: string; text: string };
}

/** A page as its printer prints it: paper in both themes, and its words for whoever does not see it. */
export function DocumentPicture({ name, page: { svg, text } }: DocumentPictureProps) {
  return (
    <figure
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      aria-label={name}
      className="mx-auto w-full max-w-[480px] rounded-1 bg-kds-ticket px-4 py-5 text-kds-ink shadow-1"
    >
      <img alt="" src={imageOf(svg)} className="block w-full" />
      <figcaption>
        <pre className="sr-only">{text}</pre>
      </figcaption>
    </figure>
  );
}
