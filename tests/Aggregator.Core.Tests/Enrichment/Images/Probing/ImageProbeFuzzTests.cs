using Aggregator.Core.Enrichment.Images;

namespace Aggregator.Core.Tests.Enrichment.Images;

/// <summary>Damaged images of every format: whatever the bytes, an answer, quickly, and within bounds.</summary>
public sealed class ImageProbeFuzzTests
{
    private const int CasesPerSample = 5_000;

    [Fact]
    public void Probe_DamagedImages_NeverThrowsAndStaysWithinBounds()
    {
        var random = new Random(20261126);
        foreach (var sample in ImageSamples.All)
        {
            for (var i = 0; i < CasesPerSample; i++)
                Check(Damage(random, sample));
        }
    }

    [Fact]
    public void Probe_RandomBytesBehindASignature_NeverThrowsAndStaysWithinBounds()
    {
        var random = new Random(11);
        foreach (var sample in ImageSamples.All)
        {
            for (var i = 0; i < CasesPerSample / 5; i++)
            {
                var bytes = new byte[random.Next(1, 2_000)];
                random.NextBytes(bytes);
                sample.AsSpan(0, Math.Min(random.Next(3, 24), Math.Min(sample.Length, bytes.Length))).CopyTo(bytes);
                Check(bytes);
            }
        }
    }

    /// <summary>Boxes of the smallest size, associated with the primary item as often as can be written.</summary>
    [Fact]
    public void Probe_LargeBeginningsMadeToCost_AreReadInTime()
    {
        var started = TimeProvider.System.GetTimestamp();
        foreach (var sample in ImageSamples.All)
        {
            var bytes = new byte[512 * 1024];
            for (var i = 0; i < bytes.Length; i += sample.Length)
                sample.AsSpan(0, Math.Min(sample.Length, bytes.Length - i)).CopyTo(bytes.AsSpan(i));
            Check(bytes);
            bytes.AsSpan(sample.Length / 2).Fill(0xFF);
            Check(bytes);
            bytes.AsSpan(sample.Length / 2).Clear();
            Check(bytes);
            bytes.AsSpan(sample.Length / 2).Fill((byte)'<');
            Check(bytes);
        }

        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static byte[] Damage(Random random, byte[] sample)
    {
        var bytes = sample.ToArray();
        for (var flips = random.Next(0, 12); flips > 0; flips--)
        {
            // Most of what decides stands at the beginning.
            var at = random.Next(random.Next(2) == 0 ? bytes.Length : Math.Min(bytes.Length, 64));
            bytes[at] = random.Next(3) switch { 0 => (byte)(bytes[at] ^ (1 << random.Next(8))), 1 => (byte)random.Next(256), _ => 0xFF };
        }

        return random.Next(3) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }

    private static void Check(byte[] bytes)
    {
        var size = ImageProbe.Probe(bytes).Size;
        if (size.Width is not null || size.Height is not null)
        {
            size.Width!.Value.ShouldBeInRange(1, ImageSize.MaxSide);
            size.Height!.Value.ShouldBeInRange(1, ImageSize.MaxSide);
        }
    }
}
