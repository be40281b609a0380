/** Hands the microphone's sound on in pieces of some 40 ms. */
class Microphone extends AudioWorkletProcessor {
  constructor() {
    super();
    this.piece = new Float32Array(2048);
    this.filled = 0;
  }

  process([input]) {
    const channel = input?.[0];
    if (!channel) return true;
    this.piece.set(channel, this.filled);
    this.filled += channel.length;
    if (this.filled >= this.piece.length) {
      this.port.postMessage(this.piece.slice());
      this.filled = 0;
    }
    return true;
  }
}

registerProcessor('microphone', Microphone);
