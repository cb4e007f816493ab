namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A command with an answer.</summary>
internal sealed class WriteCommand<T>(int documents, Func<WriteBatch, T> decide, CancellationToken cancellationToken)
    : WriteOperation(documents, cancellationToken)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _decided;

    public Task<T> Answer => _answer.Task;

    public override void Decide(WriteBatch batch) => _decided = decide(batch);

    public override void Complete() => _answer.TrySetResult(_decided!);

    public override void Fail(Exception failure) => _answer.TrySetException(Translate(failure));
}
