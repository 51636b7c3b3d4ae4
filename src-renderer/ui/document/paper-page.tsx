import { createPortal } from 'react-dom';
import { imageOf, paperSize } from './paper';
import './document.css';

/** What the system's print dialog prints or saves as a PDF while this is open: the document alone, on paper of its size. */
export function PaperPage({ svg }: { svg: string }) {
  const { width, height, margin } = paperSize(svg);
  return createPortal(
    <div className="document-page">
      <style>{`@page { size: ${width}mm ${height}mm; margin: ${margin}mm; }`}</style>
      <img alt="" src={imageOf(svg)} />
    </div>,
    document.body,
  );
}
