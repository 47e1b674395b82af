package org.incipit.recognise.names;

/** Takes the features of a token, each a hash of 64 bits. */
@FunctionalInterface
interface FeatureSink {
  void accept(long feature);
}
