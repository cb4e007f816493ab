using System.Diagnostics;

namespace Aggregator.Testing.Fuzzing;

/// <summary>Makes a failing document small: takes pieces away for as long as it fails in the same way.</summary>
public static class DocumentMinimizer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The smallest document found that still fails so.</summary>
    public static FuzzDocument Minimize(FuzzDocument document, FuzzFailure failure)
    {
        var target = new FuzzTarget();
        var clock = Stopwatch.StartNew();
        for (var length = document.Body.Length / 2; length > 0 && clock.Elapsed < Patience;)
        {
            var before = document.Body.Length;
            document = TakeAway(document, length, smaller => clock.Elapsed < Patience && target.Run(smaller).Failure?.Kind == failure.Kind);
            if (document.Body.Length == before)
                length /= 2;
        }

        return document;
    }

    private static FuzzDocument TakeAway(FuzzDocument document, int length, Func<FuzzDocument, bool> fails)
    {
        for (var at = 0; at < document.Body.Length;)
        {
            var end = Math.Min(document.Body.Length, at + length);
            var smaller = document with { Body = SliceMutations.Replace(document.Body, at, end, []) };
            if (fails(smaller))
                document = smaller;
            else
                at = end;
        }

        return document;
    }
}
