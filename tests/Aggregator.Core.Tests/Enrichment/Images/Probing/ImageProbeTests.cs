using System.Text;
using Aggregator.Core.Enrichment.Images;

namespace Aggregator.Core.Tests.Enrichment.Images;

public sealed class ImageProbeTests
{
    public static TheoryData<string, byte[], int, int> Samples => new()
    {
        { "Jpeg", ImageSamples.Jpeg, 60, 40 },
        { "Jpeg", ImageSamples.ProgressiveJpeg, 60, 40 },
        { "Png", ImageSamples.Png, 60, 40 },
        { "Gif", ImageSamples.Gif, 60, 40 },
        { "Webp", ImageSamples.LossyWebp, 60, 40 },
        { "Webp", ImageSamples.LosslessWebp, 60, 40 },
        { "Webp", ImageSamples.ExtendedWebp, 60, 40 },
        { "Avif", ImageSamples.Avif, 60, 40 },
        { "Avif", ImageSamples.TransparentAvif, 60, 40 },
        { "Avif", ImageSamples.GridAvif, 128, 64 },
        { "Avif", ImageSamples.TurnedAvif, 40, 60 },
        { "Svg", ImageSamples.Svg, 60, 40 },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Probe_ImageOfAnyEncoder_TellsKindAndSize(string kind, byte[] image, int width, int height)
    {
        var probed = ImageProbe.Probe(image);

        probed.Kind.ToString().ShouldBe(kind);
        probed.Size.ShouldBe(ImageSize.Of(width, height));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Probe_ImageCutOffAnywhere_TellsTheSameOrAsksForMore(string kind, byte[] image, int width, int height)
    {
        for (var length = 100; length < image.Length; length++)
        {
            var probed = ImageProbe.Probe(image.AsMemory(0, length));
            probed.Kind.ToString().ShouldBe(kind);
            var expected = probed.Size.NeedsMore ? ImageSize.Beyond : ImageSize.Of(width, height);
            probed.Size.ShouldBe(expected, $"{kind} cut at {length}");
        }
    }

    [Theory]
    [InlineData(1, 60, 40)]
    [InlineData(3, 60, 40)]
    [InlineData(5, 40, 60)]
    [InlineData(6, 40, 60)]
    [InlineData(8, 40, 60)]
    [InlineData(9, 60, 40)]
    public void Probe_JpegOfATurnedCamera_IsAsItIsShown(int orientation, int width, int height)
    {
        foreach (var isLittle in (bool[])[true, false])
            ImageProbe.Probe(JpegWith(Exif(orientation, isLittle))).Size.ShouldBe(ImageSize.Of(width, height));
    }

    [Fact]
    public void Probe_JpegBehindLargeSegments_AsksForMoreUntilTheyArePassed()
    {
        var image = JpegWith([.. Enumerable.Repeat(Segment(0xE2, new byte[65_533]), 3).SelectMany(s => s)]);

        ImageProbe.Probe(image.AsMemory(0, 64 * 1024)).ShouldBe(new ProbedImage(ImageKind.Jpeg, ImageSize.Beyond));
        ImageProbe.Probe(image.AsMemory(0, 256 * 1024 < image.Length ? 256 * 1024 : image.Length)).Size.ShouldBe(ImageSize.Of(60, 40));
    }

    [Fact]
    public void Probe_AnimatedPng_IsAPng()
    {
        byte[] animated = [.. ImageSamples.Png[..33], 0, 0, 0, 8, .. "acTL"u8, 0, 0, 0, 1, 0, 0, 0, 0, 1, 2, 3, 4, .. ImageSamples.Png[33..]];

        ImageProbe.Probe(animated).ShouldBe(new ProbedImage(ImageKind.Png, ImageSize.Of(60, 40)));
    }

    [Theory]
    [InlineData("<svg width='120' height='80'/>", 120, 80)]
    [InlineData("<svg width='120px' height='1in'/>", 120, 96)]
    [InlineData("<svg width='10mm' height='2.54cm'/>", 38, 96)]
    [InlineData("<svg width='12pt' height='2pc'/>", 16, 32)]
    [InlineData("<svg viewBox='0 0 300 150'/>", 300, 150)]
    [InlineData("<svg viewBox='0,0,300,150' width='100%' height='100%'/>", 300, 150)]
    [InlineData("<svg viewBox='0 0 300 150' width='600'/>", 600, 300)]
    [InlineData("<svg viewBox='0 0 300 150' height='75'/>", 150, 75)]
    [InlineData("\uFEFF \n<?xml version='1.0'?><!-- by hand --><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://127.0.0.1/svg11.dtd'><svg width='7' height='9'/>", 7, 9)]
    [InlineData("<s:svg xmlns:s='http://www.w3.org/2000/svg' width='7' height='9'><s:g>", 7, 9)]
    [InlineData("<svg width='7' height='9'><script>alert(1)</script><unclosed", 7, 9)]
    public void Probe_Svg_TellsItsSizeInPixels(string document, int width, int height) =>
        ImageProbe.Probe(Encoding.UTF8.GetBytes(document)).ShouldBe(new ProbedImage(ImageKind.Svg, ImageSize.Of(width, height)));

    [Theory]
    [InlineData("<svg/>")]
    [InlineData("<svg width='-5' height='9'/>")]
    [InlineData("<svg width='1e999' height='NaN'/>")]
    [InlineData("<svg width='70000' height='9'/>")]
    [InlineData("<svg viewBox='0 0 0 0'/>")]
    [InlineData("<svg viewBox='0 0 1'/>")]
    public void Probe_SvgWithoutASizeThatCanBe_IsOfUnknownSize(string document) =>
        ImageProbe.Probe(Encoding.UTF8.GetBytes(document)).ShouldBe(new ProbedImage(ImageKind.Svg, ImageSize.Unknown));

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<!DOCTYPE html><html><head><title>Not found</title>")]
    [InlineData("<html><body><svg width='7' height='9'/></body></html>")]
    [InlineData("{\"error\":\"not found\"}")]
    [InlineData("GIF")]
    [InlineData("RIFF....WAVEfmt ")]
    [InlineData("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")]
    [InlineData("<?xml version='1.0' encoding='no-such'?><a/>")]
    public void Probe_SomethingElse_IsNoImage(string document) =>
        ImageProbe.Probe(Encoding.UTF8.GetBytes(document)).Kind.ShouldBe(ImageKind.None);

    [Fact]
    public void Probe_WindowsIcon_IsAnIcon() => ImageProbe.Probe(new byte[] { 0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0 }).Kind.ShouldBe(ImageKind.Icon);

    [Fact]
    public void Probe_DimensionsBeyondReason_AreUnknown()
    {
        var png = ImageSamples.Png.ToArray();
        png[16] = 0x7F;

        ImageProbe.Probe(png).ShouldBe(new ProbedImage(ImageKind.Png, ImageSize.Unknown));
    }

    private static byte[] JpegWith(byte[] segments) => [.. ImageSamples.Jpeg[..2], .. segments, .. ImageSamples.Jpeg[2..]];

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Exif(int orientation, bool isLittle)
    {
        byte[] tiff = isLittle
            ? [.. "II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]
            : [.. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        return Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]);
    }
}
