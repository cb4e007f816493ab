namespace Aggregator.Core.Model;

/// <summary>A media object of an item: an enclosure, a media:content, a thumbnail, a JSON Feed attachment or image.</summary>
/// <param name="Url">Absolute URL.</param>
/// <param name="MimeType">As given; null when not said.</param>
/// <param name="Medium">image, video, audio, document: as given or from the element's meaning; null when not said.</param>
/// <param name="Width">Pixels as given; null when not said.</param>
/// <param name="Height">Pixels as given; null when not said.</param>
/// <param name="SizeInBytes">As given; null when not said.</param>
/// <param name="Duration">As given; null when not said.</param>
/// <param name="Title">Plain text; null when not said.</param>
/// <param name="IsThumbnail">Whether it only stands for another object, as media:thumbnail does.</param>
public sealed record ParsedMedia(
    string Url,
    string? MimeType = null,
    string? Medium = null,
    int? Width = null,
    int? Height = null,
    long? SizeInBytes = null,
    TimeSpan? Duration = null,
    string? Title = null,
    bool IsThumbnail = false);
