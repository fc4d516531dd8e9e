package io.grazing.pipeline;

import io.grazing.collision.EncounterBlock;
import io.grazing.collision.RelativeMotion;
import java.util.List;

/** Executes a run block after block on the calling thread: what every other runner must agree with. Stateless. */
public final class SerialRunner implements Runner {

    @Override
    public RunOutcome run(Run run, Cancellation cancellation) {
        Attempt attempt = new Attempt(run, cancellation);
        attempt.guard("run", () -> work(attempt));
        return attempt.conclude(1);
    }

    private static void work(Attempt attempt) {
        BlockWorker worker = new BlockWorker(attempt);
        List<BlockConsumer> consumers = BlockConsumer.tallies(attempt);
        consumers.add(BlockConsumer.ledger(attempt));
        RelativeMotion motion = RelativeMotion.ofRun(attempt.run().sampler().count());
        EncounterBlock block = new EncounterBlock(attempt.run().sampler().blockSize());
        long blocks = attempt.run().sampler().blocks();
        for (long index = 0; index < blocks && worker.work(index, block); index++) {
            block.seal(motion);
            consumers.forEach(consumer -> consumer.accept(block));
            attempt.poll();
        }
    }
}
