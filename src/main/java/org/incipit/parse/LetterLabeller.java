package org.incipit.parse;

import org.incipit.model.Certainty;

/** The parts of letters: date lines, salutations, valedictions, signatures, postscripts. */
final class LetterLabeller implements Labeller {
  @Override
  public void label(Draft draft, Labels labels) {
    Correspondence letters = Correspondence.of(draft, labels);
    new LetterHeads(draft, labels, letters).label();
    new LetterTop(draft, labels).label();
    new LetterNames(draft, labels, letters).label();
    LetterPlace place = new LetterPlace(draft, labels);
    LetterAddresses addresses = new LetterAddresses(draft, labels, place);
    Postscripts postscripts = new Postscripts(draft, labels, place);
    LetterClosing closing = new LetterClosing(draft, labels, place);
    addresses.label();
    for (int i = labels.size() - 1; i >= 0; i--) {
      if (labels.open(i) && postscripts.at(i)) {
        labels.set(i, Label.of(Role.POSTSCRIPT, Certainty.HIGH, "opens as postscripts do"));
      } else if (labels.open(i) && place.attests(i)) {
        labels.set(i, Attestation.LABEL);
      } else if (addresses.isAddressee(i)) {
        labels.set(i, Label.of(Role.ADDRESS, Certainty.MEDIUM, "a person below a signature"));
      } else {
        closing.label(i);
      }
    }
    postscripts.unmarked();
    addresses.label();
    new LetterEnd(draft, labels).label();
  }
}
